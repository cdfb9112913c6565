/** The moment by which Python must have answered. */
export interface Deadline {
  /** Milliseconds from now, or the moment in which a run that takes its time is found to be called off. */
  start(limit: number, isCalledOff: () => boolean): void;
  stop(): void;
  /** Whether it has passed since the last start. */
  isOver(): boolean;
}

/** The part of Pyodide that looks for signals. */
interface Interruptible {
  setInterruptBuffer(buffer: object): void;
}

const SIGINT = 2;
/** Milliseconds until Python is asked again to stop: a project may have caught the first KeyboardInterrupt. */
const AGAIN = 50;
/** Milliseconds between two looks at whether the run is called off; a look takes one or two. */
const LOOK_EVERY = 100;

/**
 * Stops Python from inside its own thread. Between steps of a program Python reads a signal from a buffer, meant to be shared
 * with another thread, which only pages of a special kind may do; but it reads it through JavaScript, so the buffer can be
 * an object that looks at the clock. What no step interrupts, such as one long computation in C, must be ended from outside.
 */
export function deadlineOf(python: Interruptible): Deadline {
  let at = Infinity;
  let isOver = false;
  let look = Infinity;
  let calledOff = (): boolean => false;
  python.setInterruptBuffer({
    get 0() {
      const now = performance.now();
      if (now >= look && !isOver) {
        look = now + LOOK_EVERY;
        if (calledOff()) at = now;
      }
      if (now < at) return 0;
      isOver = true;
      at = now + AGAIN;
      return SIGINT;
    },
    set 0(_signal: number) {
      // Python says that it has seen the signal.
    },
  });
  return {
    start(limit, isCalledOff) {
      isOver = false;
      const now = performance.now();
      at = now + limit;
      look = now + LOOK_EVERY;
      calledOff = isCalledOff;
    },
    stop() {
      at = Infinity;
      look = Infinity;
    },
    isOver: () => isOver,
  };
}
