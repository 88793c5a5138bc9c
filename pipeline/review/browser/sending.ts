import type { Decision } from '../model/shapes.ts';
import { confirming, type Ground } from './decisions.ts';
import { say } from './draw.ts';
import { addressOf, shown } from './queue.ts';
import { send as hand, Refusal } from './remote.ts';
import { chosenRow, type State } from './state.ts';

/** What is done with decisions. */
export interface Sending {
  /** Hands in decisions on the article that is shown, and shows what is so then. */
  send: (decisions: Decision[]) => Promise<void>;
  confirm: () => Promise<void>;
  undo: () => Promise<void>;
  /** Who decides when, with a reason. */
  ground: (why: string) => Ground;
}

/** What a person who confirms a row has done. */
const read = 'Read beside its words, and right.';

export function openSending(
  state: State,
  who: () => Omit<Ground, 'why'> | null,
  { redraw, go }: { redraw: () => void; go: (address: string) => Promise<void> },
): Sending {
  const ground = (why: string): Ground => {
    const person = who();
    if (!person) throw new Refusal('Say first who decides, and on which day.');
    return { ...person, why };
  };
  const exchange = async (act: 'decisions' | 'undo', decisions: Decision[], done: string): Promise<void> => {
    const { board, article, behind } = await hand(state.article!.source_id, act, state.article!.version, decisions);
    Object.assign(state, { board, article, form: null });
    say(behind ? `${done} Something else had changed meanwhile; the page shows it now.` : done);
  };
  const send = async (decisions: Decision[]): Promise<void> => {
    const before = shown(state.board, state.filter, state.chosen);
    const at = before.findIndex(({ id }) => id === state.chosen);
    const known = new Set(state.article!.rows.map(({ id }) => id));
    const { decision, evidence } = decisions[0]!;
    const what = decision === 'add' ? evidence!.quote : chosenRow(state)!.title;
    await exchange('decisions', decisions, `${doneWords[decision]}: ${what}.`);
    const made = state.article!.rows.find(({ id }) => !known.has(id));
    if (decision === 'add' && made) return go(addressOf({ source_id: state.article!.source_id, id: made.id }));
    const leaves = decision === 'confirm' || !chosenRow(state);
    const open = new Set(state.board.entries.filter(({ review }) => review === 'machine').map(({ id }) => id));
    const next = leaves ? [...before.slice(at + 1), ...before.slice(0, Math.max(at, 0))].find(({ id }) => open.has(id)) : undefined;
    if (next) await go(addressOf(next));
    else redraw();
  };
  return {
    send,
    ground,
    async confirm() {
      const row = chosenRow(state);
      if (row) await send([confirming(row, ground(read))]);
    },
    async undo() {
      const { by } = ground('undone');
      const last = state.article?.decisions.findLast((each) => each.by === by);
      if (!last) throw new Refusal(`There is no decision by ${by} on this article.`);
      await exchange('undo', [last], 'Undone.');
      redraw();
    },
  };
}

const doneWords: Record<Decision['decision'], string> = {
  confirm: 'Confirmed',
  reject: 'Rejected',
  edit: 'Changed',
  add: 'Added',
  link: 'Linked',
  unlink: 'Kept apart',
};
