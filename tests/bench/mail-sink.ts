import { SMTPServer } from "smtp-server";

// A mail server that takes everything and keeps nothing; it answers any question with how many messages it took.
let taken = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["AUTH", "STARTTLS"],
  disableReverseLookup: true,
  onData(stream, _session, done) {
    stream.resume().once("end", () => {
      taken += 1;
      done();
    });
  },
});

const listener = server.listen(0, "127.0.0.1", () => process.send?.(listener.address()));
process.on("message", () => process.send?.(taken));
process.on("disconnect", () => process.exit());
