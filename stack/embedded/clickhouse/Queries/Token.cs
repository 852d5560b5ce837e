namespace MerajutASA.ClickHouseHost.Queries;

/// <summary>One token: its kind and where it stands.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End);
