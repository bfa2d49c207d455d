// Every page the shell can show. A page is an element; it is drawn when it has been loaded.
import '../elements/full-page.ts';
import '../library/index.ts';
import '../reading/index.ts';
