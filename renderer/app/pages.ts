// Every page the shell can show; a page is an element.
import '../elements/index.ts';
import '../annotations/index.ts';
import '../library/index.ts';
import '../reading/index.ts';
import '../search/index.ts';
