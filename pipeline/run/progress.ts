/** Tells people how far a run is. On a terminal one line changes in place; elsewhere a line is written for each stage that is done. */
export interface Progress {
  /** A stage has begun. */
  start(stage: string, what: string): void;
  /** It is done. */
  done(stage: string, what: string): void;
  /** Nothing more will come, whether all is done or not. */
  stop(): void;
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** @param output where it is told; nothing is told when null */
export function makeProgress(output: NodeJS.WriteStream | null): Progress {
  if (output === null) return { start: () => {}, done: () => {}, stop: () => {} };
  const line = (stage: string, what: string): string => `${stage.padEnd(10)} ${what}`;
  if (!output.isTTY) return { start: () => {}, done: (stage, what) => output.write(`${line(stage, what)}\n`), stop: () => {} };
  let timer: NodeJS.Timeout | undefined;
  return {
    start(stage, what) {
      let turn = 0;
      const draw = () => output.write(`\r\u001b[K${frames[turn++ % frames.length]} ${line(stage, what)}`);
      draw();
      timer = setInterval(draw, 80).unref();
    },
    done(stage, what) {
      clearInterval(timer);
      output.write(`\r\u001b[K✔ ${line(stage, what)}\n`);
    },
    stop() {
      clearInterval(timer);
      output.write('\r\u001b[K');
    },
  };
}
