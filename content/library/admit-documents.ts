import { succeeded, type Result, type StoreFailure } from '#content/base';
import { planAdmission, type Admission, type AdmissionPlan, type Arrival } from './admission.ts';
import type { Catalogue } from './catalogue.ts';
import type { LibraryFailure } from './failures.ts';
import type { LibraryPorts } from './ports.ts';
import type { Recording } from './recording.ts';

/**
 * Takes documents in, in groups that are written at once. All of them are durable when it answers; after a failure those
 * that could not be stored are not in the catalogue, and nothing that was there before has changed.
 */
export function admitDocuments(
  ports: LibraryPorts,
  catalogue: Catalogue,
  recording: Recording,
  arrivals: readonly Arrival[],
): Promise<Result<readonly Admission[], StoreFailure | LibraryFailure>> {
  return recording.inTurn(async () => {
    const admissions: Admission[] = [];
    let group: AdmissionPlan[] = [];
    let taken = new Set<string>();
    for (const arrival of arrivals) {
      const { prepared, from } = arrival;
      const names = [prepared.id, prepared.original.digest, from ?? prepared.id, arrival.again ?? prepared.id];
      // A copy of what stands in the same group must find it in the catalogue, so the group is written first.
      if (names.some((name) => taken.has(name))) {
        const written = await writeGroup(ports, recording, group);
        if (!written.ok) return written;
        group = [];
        taken = new Set();
      }
      const plan = await planAdmission(ports, catalogue, arrival);
      if (!plan.ok) return plan;
      group.push(plan.value);
      for (const name of [...names, plan.value.admission.id]) taken.add(name);
      admissions.push(plan.value.admission);
    }
    const written = await writeGroup(ports, recording, group);
    return written.ok ? succeeded(admissions) : written;
  });
}

async function writeGroup(
  { store }: LibraryPorts,
  recording: Recording,
  plans: readonly AdmissionPlan[],
): Promise<Result<null, StoreFailure>> {
  const files = new Map(plans.flatMap((plan) => plan.files.map((file) => [file.path, file])));
  if (files.size > 0) {
    const stored = await store.replaceAll([...files.values()]);
    if (!stored.ok) return stored;
  }
  return recording.record(plans.flatMap((plan) => plan.operations));
}
