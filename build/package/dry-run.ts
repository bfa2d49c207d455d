import { Arch, build, Platform, type Configuration } from 'electron-builder';
import { projectFolder } from '../vite/bundle.ts';

/** What is told to the tool that makes a target, which is not asked: it comes from a release host. */
export interface DryRun {
  /** Arguments of the tool that makes a `deb`, for each architecture. */
  readonly deb: readonly (readonly string[])[];
  /** Desktop entries of the AppImages. */
  readonly appImage: readonly string[];
}

/**
 * Has electron-builder do all that comes before the tools of `deb` and `AppImage`: metadata, scripts, icons, desktop entry,
 * media types. Neither is made. The other targets ask for their tools first, and cannot be tried without a release host.
 * @param layout The unpacked program.
 * @param look Called while the files that the arguments name are still there.
 */
export async function dryRun(config: Configuration, layout: string, look: (told: DryRun) => void): Promise<void> {
  const deb: string[][] = [];
  const appImage: string[] = [];
  const run = async (target: string, take: (told: unknown) => void, last: () => void): Promise<void> => {
    await build({
      projectDir: projectFolder,
      // It is changed by what reads it.
      config: structuredClone(config),
      prepackaged: layout,
      targets: Platform.LINUX.createTarget(target, Arch.x64, Arch.arm64),
      publish: 'never',
      effectiveOptionComputed: (told: unknown) => {
        take(told);
        last();
        return Promise.resolve(true);
      },
    });
  };
  await run(
    'AppImage',
    (told) => appImage.push((told as { desktop: string }).desktop),
    () => undefined,
  );
  await run(
    'deb',
    (told) => deb.push((told as [string[]])[0]),
    () => {
      if (deb.length === 2) look({ deb, appImage });
    },
  );
}
