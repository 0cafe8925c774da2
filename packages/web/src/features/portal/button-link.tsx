import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> &
  ButtonProps & { ref?: Ref<HTMLAnchorElement> };

/** A link that is drawn as a button, whose address the router knows. */
export const ButtonLink = createLink(function AnchorButton(props: AnchorProps) {
  return <Button component="a" {...props} />;
});
