namespace MerajutASA.Ui.Webs;

/// <summary>Things and the lines between them, laid out.</summary>
public sealed record WebPicture(IReadOnlyList<WebNode> Nodes, IReadOnlyList<WebEdge> Edges);
