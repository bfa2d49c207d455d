import { DEFAULT_SETTINGS } from '#content/contract';
import { bridgeReader } from '../port/index.ts';
import './shell.ts';

const reader = bridgeReader();
if (reader !== undefined) {
  const settings = await reader.ask('settings.read', null);
  const shell = document.createElement('lectern-shell');
  shell.reader = reader;
  shell.settings = settings.ok ? settings.value : DEFAULT_SETTINGS;
  if (location.hash === '' && shell.settings.lastPage !== '') history.replaceState(null, '', shell.settings.lastPage);
  document.body.append(shell);
}
