-- Figures are published of what happened in a month: rows come in the order of time, and a month of them is read once.
create index case_event_by_time on children.case_event using brin (at);
