import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

export interface TextLinkProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Words inside a sentence that open something. A button: the page has no addresses of its own. */
export function TextLink({ onClick, children }: TextLinkProps) {
  return (
    <Anchor component="button" type="button" inherit underline="always" onClick={onClick}>
      {children}
    </Anchor>
  );
}
