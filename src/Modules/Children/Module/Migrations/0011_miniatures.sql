-- The child's picture as small as a list shows it, sealed as the larger one is: a page of them is read and opened without decoding any. None
-- yet for a picture that was cut before; it is made from the larger one when it is asked for.
alter table children.photograph add column miniature bytea check (octet_length(miniature) between 30 and 8192);
grant update (miniature) on children.photograph to merajut_children;
