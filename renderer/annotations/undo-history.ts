/** Something the person did that can be taken back and done again. Either answers whether it was done. */
export interface Step {
  /** What was done, in the person's words. */
  readonly label: string;
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
}

/**
 * Every step of the session, without an end. Steps are taken back and done again one after another, also where the
 * person presses faster than the library answers; one that fails stays where it was.
 */
export class UndoHistory {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private last: Promise<unknown> = Promise.resolve();

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** A step was taken; what had been taken back before it cannot be done again. */
  took(step: Step): void {
    this.done.push(step);
    this.undone.length = 0;
  }

  /** Takes the last step back; answers it, or undefined where there was none or it could not be. */
  undo(): Promise<Step | undefined> {
    return this.inTurn(() => move(this.done, this.undone, (step) => step.undo()));
  }

  redo(): Promise<Step | undefined> {
    return this.inTurn(() => move(this.undone, this.done, (step) => step.redo()));
  }

  private inTurn<Answer>(act: () => Promise<Answer>): Promise<Answer> {
    const next = this.last.then(act);
    this.last = next.catch(() => undefined);
    return next;
  }
}

async function move(from: Step[], to: Step[], act: (step: Step) => Promise<boolean>): Promise<Step | undefined> {
  const step = from.at(-1);
  if (step === undefined || !(await act(step))) return undefined;
  from.splice(from.lastIndexOf(step), 1);
  to.push(step);
  return step;
}
