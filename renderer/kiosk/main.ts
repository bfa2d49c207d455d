import { languageOf } from '#content/contract';
import { useLanguage } from '../i18n/index.ts';
import { bridgeReader } from '../port/index.ts';
import './kiosk.ts';

const reader = bridgeReader() ?? (await (await import('../port/tab-kiosk.ts')).tabKiosk());
const [state, settings] = await Promise.all([reader.ask('kiosk.state', null), reader.ask('settings.read', null)]);
if (!state.ok) throw new Error(`The host is no kiosk: ${state.failure.code}`);
if (!settings.ok) throw new Error(`The host has no settings: ${settings.failure.code}`);
await useLanguage(languageOf(settings.value.language, []));

const kiosk = document.createElement('lectern-kiosk');
kiosk.reader = reader;
kiosk.kiosk = state.value;
kiosk.settings = settings.value;
document.body.append(kiosk);
