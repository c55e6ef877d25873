/** Entry of the `kaohe` command. */
import { command } from './command';
import { codeOf } from './files';

// Who reads only the beginning (| head) closes the pipe: that is no fault, and nobody is left to tell.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') throw error;
  });
}

// Standard output may be a pipe: setting the exit code lets it drain, where process.exit would cut it off.
void command(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  columns: process.stderr.isTTY ? process.stderr.columns : null,
}).then((status) => {
  process.exitCode = status;
});
