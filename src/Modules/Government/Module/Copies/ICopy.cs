namespace MerajutASA.Modules.Government.Copies;

/// <summary>A row as another store keeps it; two that are alike are equal.</summary>
internal interface ICopy
{
    Guid Id { get; }

    int Version { get; }
}
