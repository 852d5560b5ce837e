using Xunit;

namespace MerajutASA.Infrastructure.Tests;

/// <summary>Tests that change what all others share: they run one after another, when nothing else does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
