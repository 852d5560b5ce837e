namespace MerajutASA.Modules.Government.Relations.FindHubs;

/// <summary>A thing with its number of ties, and the share of shortest ways between others that lead over it, from 0 to 1.</summary>
internal sealed record Hub(Party Party, int Ties, double Between);
