import { msg } from '@lit/localize';

export const program = () => msg('书案');
export const shelf = () => msg('书库');
export const opening = () => msg('正在打开书库…');
