import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';

const shownFor = 2000;

export interface Copy {
  readonly copied: boolean;
  readonly copy: (text: string) => void;
}

/**
 * Copies on a click. The page holds no permission of any kind, so `navigator.clipboard` is refused to it;
 * answering the browser's own copy command with the text needs none.
 */
export function useCopy(): Copy {
  const [copied, setCopied] = useState(false);
  const { start } = useTimeout(() => {
    setCopied(false);
  }, shownFor);
  return {
    copied,
    copy: (text) => {
      if (!copyText(text)) return;
      setCopied(true);
      start();
    },
  };
}

function copyText(text: string): boolean {
  function answer(event: ClipboardEvent) {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  }
  document.addEventListener('copy', answer, { once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies without a permission
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', answer);
  return copied;
}
