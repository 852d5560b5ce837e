namespace MerajutASA.Ui.Webs;

/// <summary>A tie between two things, by their ids; told is what it means, seen from the first.</summary>
public sealed record LiveEdge(string From, string Type, string To, string Told);
