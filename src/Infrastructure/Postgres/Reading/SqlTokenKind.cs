namespace MerajutASA.Infrastructure.Postgres.Reading;

internal enum SqlTokenKind
{
    /// <summary>A keyword or an unquoted name, in lower case as the server folds it.</summary>
    Word,

    /// <summary>A name in double quotes.</summary>
    Quoted,

    /// <summary>A string, a number or a parameter: nothing of a table.</summary>
    Value,

    Symbol,
}
