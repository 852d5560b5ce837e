using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Tests.Documents.Gateway;

/// <summary>Types of documents as modules declare them, right and wrong.</summary>
internal static class Kinds
{
    [Document("tests.notes"), Class(DataClass.Internal)]
    internal sealed record Note(Guid Id, string Text, int Rank, DateTimeOffset At, IReadOnlyList<Remark> Remarks) : IDocument;

    [Document("tests.copies"), Class(DataClass.Internal)]
    internal sealed record Copy(Guid Id, int Version, string Text) : IVersionedDocument;

    internal sealed record Remark(string By, decimal Amount);

    [Document("tests.letters"), Class(DataClass.Internal)]
    internal sealed record Letter(Guid Id, [property: Class(DataClass.Restricted)] Sealed<string> Body) : IDocument;

    [Document("tests.donors"), Class(DataClass.Internal)]
    internal sealed record Donor(Guid Id, [property: Class(DataClass.Confidential)] Sealed<string> Name) : IDocument;

    [Document("tests.open"), Class(DataClass.Internal)]
    internal sealed record OpenSecret(Guid Id, [property: Class(DataClass.Restricted)] string Name) : IDocument;

    [Document("tests.nested"), Class(DataClass.Internal)]
    internal sealed record NestedSecret(Guid Id, IReadOnlyList<Part> Parts) : IDocument;

    internal sealed record Part([property: Class(DataClass.Confidential)] string Name);

    [Document("tests.none")]
    internal sealed record Classless(Guid Id, string Text) : IDocument;

    [Document("tests.vague"), Class(DataClass.Internal)]
    internal sealed record Vague(Guid Id, object Anything) : IDocument;

    [Class(DataClass.Internal)]
    internal sealed record Homeless(Guid Id) : IDocument;
}
