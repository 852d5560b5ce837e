using Xunit;

namespace MerajutASA.Portal.Tests;

/// <summary>Tests that change what the whole process shares, such as its environment: one after another, when nothing else runs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
