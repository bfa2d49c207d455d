import { DEFAULT_SETTINGS, languageOf } from '#content/contract';
import { beginInLanguage, fetchMessages } from '../i18n/index.ts';
import { bridgeReader } from '../port/index.ts';
import { fetchPage } from './pages.ts';
import { routeOf } from './route.ts';
import './shell.ts';
import { wordedReader } from './worded-reader.ts';

// Most people leave the language to their system: its messages come while the settings do.
void fetchMessages(languageOf('system', navigator.languages));
const bridge = bridgeReader();
// The page of all elements is for those who look at the face in a browser: the window has no way to it.
if (bridge === undefined) await import('./specimens.ts');
const reader = wordedReader(bridge ?? (await (await import('../port/tab.ts')).tabReader()));
const reply = await reader.ask('settings.read', null);
const settings = reply.ok ? reply.value : DEFAULT_SETTINGS;
if (location.hash === '' && settings.lastPage !== '') history.replaceState(null, '', `#${settings.lastPage}`);
// A start on a document has its code come while the language does.
void fetchPage(routeOf(location.hash).page);
await beginInLanguage(languageOf(settings.language, navigator.languages));

const shell = document.createElement('lectern-shell');
shell.reader = reader;
shell.settings = settings;
document.body.append(shell);
