import { Buffer } from 'node:buffer';
import type { Component } from './components.ts';

/** Name of the file of third-party notices, beside the program and in its page. */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

/** Whose work is in the program, with the licence of each. */
export function noticesText(components: readonly Component[]): string {
  const head = [
    'Lectern contains the following works of others. Electron, Chromium and Node.js bring their own notices, in',
    'LICENSE.electron.txt and LICENSES.chromium.html beside the program.',
  ].join('\n');
  const rule = '-'.repeat(80);
  const entries = components.map(
    ({ name, version, license, text }) => `${rule}\n${name} ${version} (${license})\n\n${text}\n`,
  );
  return `${head}\n\n${entries.join('\n')}`;
}

/** The components as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/), the same bytes for the same components. */
export function billOfMaterials(components: readonly Component[], program: { name: string; version: string }): string {
  const purl = ({ name, version }: { name: string; version: string }): string =>
    `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': purl(program), name: program.name, version: program.version },
    },
    components: components.map((component) => ({
      type: 'library',
      'bom-ref': purl(component),
      name: component.name,
      version: component.version,
      purl: purl(component),
      licenses: [
        /\s(OR|AND|WITH)\s/u.test(component.license)
          ? { expression: component.license }
          : { license: { id: component.license } },
      ],
      hashes: component.integrity.startsWith('sha512-')
        ? [
            {
              alg: 'SHA-512',
              content: Buffer.from(component.integrity.slice('sha512-'.length), 'base64').toString('hex'),
            },
          ]
        : [],
    })),
    dependencies: [{ ref: purl(program), dependsOn: components.map(purl) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
