/** The half of pdf.js that reads, which comes without types. Loading it puts it where the other half looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
