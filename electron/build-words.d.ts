/** Words that the build replaces (see build/README.md): what they guard is left out of a build for use. */
interface ImportMeta {
  readonly env: { readonly DEV: boolean };
}
