export { chooseAnnotations, chooseFolder, chooseForImport, choosePack, chooseSavePlace } from './choosing.ts';
export { makeWindow, showPage } from './main-window.ts';
export { setMenu } from './menu.ts';
export { Paintings } from './paintings.ts';
export { takePicture } from './picture.ts';
export { printPage, savePdf } from './printing.ts';
export { recoverPage } from './recovery.ts';
export { rememberPlace, rememberedPlace } from './remembering.ts';
export { groundOf, layGround, takeTheme } from './theme.ts';
