import { cruise, type IViolation } from 'dependency-cruiser';
import { fences } from './rules.ts';

/**
 * Every import that a fence forbids.
 * @param folder A project, or a tree laid out like one.
 * @param rooms The folders of it to look at.
 */
export async function findViolations(folder: string, rooms: readonly string[]): Promise<readonly IViolation[]> {
  const { output } = await cruise([...rooms], {
    baseDir: folder,
    ruleSet: { forbidden: [...fences] },
    validate: true,
    // Importing a type is importing: a room that needs another's types depends on it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(dist|release|\\.cache)/', '^content/collections/', '\\.(css|svg|json)(\\?|$)'] },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
  return output.summary.violations;
}

/** A violation as a person reads it. */
export function tell({ rule, from, to, cycle }: IViolation): string {
  const path = cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ');
  const reason = fences.find(({ name }) => name === rule.name)?.comment ?? '';
  return `${from} → ${path}\n    ${rule.name}: ${reason}`;
}
