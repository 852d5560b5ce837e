namespace MerajutASA.Infrastructure.Postgres.Reading;

internal readonly record struct SqlToken(SqlTokenKind Kind, string Text)
{
    public bool IsName => Kind is SqlTokenKind.Word or SqlTokenKind.Quoted;

    public bool Is(string word) => Kind == SqlTokenKind.Word && Text == word;

    public bool IsAny(IReadOnlySet<string> words) => Kind == SqlTokenKind.Word && words.Contains(Text);

    public bool IsSymbol(string symbol) => Kind == SqlTokenKind.Symbol && Text == symbol;
}
