import { fork } from "node:child_process";
import { once } from "node:events";

/** A process of its own beside the bench, ready to work. It answers each message it is asked with one message. */
export async function startProcess(script: string, ...given: string[]) {
  const child = fork(script, given, {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const ended = once(child, "exit");
  const heard = async (): Promise<unknown> => {
    const died = ended.then(() => {
      throw new Error(`${script} ended before it answered.`);
    });
    const [message] = await Promise.race([once(child, "message"), died]);
    return message;
  };
  const ready = await heard();
  return {
    ready,
    ask: (question: object) => {
      child.send(question);
      return heard();
    },
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
