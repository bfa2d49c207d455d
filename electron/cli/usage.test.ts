import { describe, expect, it } from 'vitest';
import { readUsage } from './usage.ts';

describe('the words after the program’s name', () => {
  it('are a command with its names and options', () => {
    const usage = readUsage(['pack', '山前', '-o', 'p.epub', '--pack-version', '3', '--with-annotations']);
    expect(usage).toMatchObject({
      kind: 'run',
      command: 'pack',
      arguments: { names: ['山前'], output: 'p.epub', packVersion: '3', withAnnotations: true, json: false },
    });
  });

  it.each([
    [[], 'no-command'],
    [['fly'], 'unknown-command'],
    [['toString'], 'unknown-command'],
    [['import'], 'wrong-count'],
    [['show', 'a', 'b'], 'wrong-count'],
    [['list', '--colour'], 'unknown-option'],
    [['import', 'x', '--library'], 'unknown-option'],
    [['list', '--json=yes'], 'unknown-option'],
  ])('are refused where they are %j', (words, code) => {
    expect(readUsage(words)).toMatchObject({ kind: 'wrong', fault: { code } });
  });

  it.each([
    ['import', ['--encoding', 'gbk'], '--encoding'],
    ['remove', ['--in', 'p.epub'], '--in'],
    ['collections', ['--limit', '3'], '--limit'],
    ['verify', ['--text'], '--text'],
  ])('are refused where %s would pass over an option of another command', (command, option, name) => {
    const names = command === 'collections' ? [] : ['x'];
    const fault = { code: 'other-option', command, name };
    expect(readUsage([command, ...names, ...option])).toEqual({ kind: 'wrong', fault });
  });

  it('take the library and JSON with every command, also with those that open no library', () => {
    const asked = readUsage(['keys', 'list', '--json', '--library', 'there']);
    expect(asked).toMatchObject({ kind: 'run', arguments: { json: true, library: 'there' } });
  });
});
