import type { Answer, Article, Board, Decision } from '../model/shapes.ts';

/** A refusal of the server: a sentence for people. */
export class Refusal extends Error {}

export const board = (): Promise<Board> => ask('api/board');

export const article = (source: string): Promise<Article> => ask(`api/sources/${source}`);

/**
 * Hands in decisions on the rows of a source, or takes them back.
 *
 * @param version the state of things that the person had before their eyes
 */
export function send(source: string, act: 'decisions' | 'undo', version: string, decisions: Decision[]): Promise<Answer> {
  const body = JSON.stringify({ version, decisions });
  return ask(`api/sources/${source}/${act}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

async function ask<T>(path: string, request?: RequestInit): Promise<T> {
  const answer = await fetch(path, request).catch(() => {
    throw new Refusal('casus review does not answer; start it again and open the address that it prints.');
  });
  if (answer.ok) return answer.json() as Promise<T>;
  const said = await answer.text();
  throw new Refusal(said.startsWith('{') ? (JSON.parse(said) as { problem: string }).problem : said);
}
