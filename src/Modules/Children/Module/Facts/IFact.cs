namespace MerajutASA.Modules.Children.Facts;

/// <summary>A row of facts in ClickHouse: no value of it names a child.</summary>
internal interface IFact
{
    /// <summary>Of the row in PostgreSQL that it is made of.</summary>
    Guid Id { get; }

    /// <summary>When it happened (UTC), to the millisecond.</summary>
    DateTime At { get; }

    /// <summary>The same but for the pseudonym, which a child whose key is destroyed has no more.</summary>
    IFact Nameless();
}
