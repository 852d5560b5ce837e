import { Server } from './src/server.mjs';
import { readSettings } from './src/settings.mjs';

let server;
let ending;

function end(code) {
  process.exitCode = Math.max(process.exitCode ?? 0, code);
  ending ??= server?.stop();
}

try {
  server = await Server.start(await readSettings(process.argv.slice(2)), error => {
    console.error(`a write failed, starting anew is the only safe way on: ${error.cause?.message ?? error.message}`);
    end(1);
  });
  console.log(`listening on ${server.address}`);
  process.on('SIGTERM', () => end(0));
  process.on('SIGINT', () => end(0));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
