namespace MerajutASA.Ui.Webs;

/// <summary>A line between two things.</summary>
public sealed record WebEdge(WebPoint From, WebPoint To);
