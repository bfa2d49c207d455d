import { createContext } from '@lit/context';
import type { Reader, Settings } from '#content/contract';

/** The one way a page asks anything of the host. */
export const readerContext = createContext<Reader>(Symbol('reader'));

/** The person's settings as they are now; changed by a `settings-wished` event. */
export const settingsContext = createContext<Settings>(Symbol('settings'));
