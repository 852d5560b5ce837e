namespace MerajutASA.Infrastructure.Tests.Documents.Engine;

/// <summary>Every reason for which a test of the documents' store may be skipped.</summary>
public static class NamedSkips
{
    /// <summary>A production engine is not ours to kill, lock out, fill up or start again.</summary>
    public const string NeedsTheEmbeddedEngine = "needs the embedded engine";
}
