import type { APIApplicationCommand } from 'discord-api-types/v10';
import { useState } from 'preact/hooks';
import { nameOf } from '../state/names.ts';
import { type Reply, usePlayground } from '../state/playground.ts';
import { CommandForm } from './command-form.tsx';
import { MessageBox } from './message-box.tsx';

interface Begun {
  readonly command: APIApplicationCommand;
  /** What was typed behind the command's name. */
  readonly rest: string;
}

/** Where one types: a message, or a command with its options. */
export function Composer({ repliesTo }: { readonly repliesTo: Reply | null }) {
  const { channel, replyTo } = usePlayground();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [leftOver, setLeftOver] = useState('');
  const end = (typed: string): void => {
    setLeftOver(typed);
    setBegun(null);
  };
  const answered = channel.messages.find(({ id }) => id === repliesTo?.message);
  return (
    <footer class="composer">
      {answered !== undefined && begun === null && (
        <p class="replying">
          Replying to <b>{nameOf(answered.author.id)}</b>
          <button type="button" class="link" onClick={() => replyTo(null)}>
            Stop replying
          </button>
        </p>
      )}
      {begun === null ? (
        <MessageBox
          begin={(command, rest) => setBegun({ command, rest })}
          repliesTo={answered === undefined ? null : repliesTo}
          leftOver={leftOver}
        />
      ) : (
        <CommandForm key={begun.command.id} {...begun} end={end} />
      )}
    </footer>
  );
}
