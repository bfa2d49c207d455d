import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';

const passedOn = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program on our own input and output and waits for its end. A signal that asks us to end is passed on, so that
 * nothing outlives us and we still have our own tidying to do.
 * @param {string} program
 * @param {readonly string[]} argumentList
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<number>} Its exit status; 128 and the signal's number where a signal ended it.
 */
export function run(program, argumentList, environment = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, argumentList, { stdio: 'inherit', env: environment });
    const listeners = passedOn.map((signal) => {
      const listener = () => {
        // Ctrl+C in a terminal has reached the child already, and twice means at once.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      };
      process.on(signal, listener);
      return () => process.off(signal, listener);
    });
    const finish = () => {
      for (const stop of listeners) stop();
    };
    child.on('error', (error) => {
      finish();
      reject(error);
    });
    child.on('exit', (status, signal) => {
      finish();
      resolve(signal === null ? (status ?? 1) : 128 + constants.signals[signal]);
    });
  });
}

/**
 * Runs a program with its output kept back.
 * @param {string} program
 * @param {readonly string[]} argumentList
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {number} [timeout] After how many milliseconds it is ended; none where left out.
 * @returns {Promise<{status: number, output: string}>} Standard output and error together; status 127 where there is no such program.
 */
export function runQuietly(program, argumentList, environment = process.env, timeout = 0) {
  return new Promise((resolve) => {
    const child = spawn(program, argumentList, { stdio: ['ignore', 'pipe', 'pipe'], env: environment, timeout });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', () => resolve({ status: 127, output }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
