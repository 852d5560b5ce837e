using Xunit;

namespace MerajutASA.Infrastructure.Tests.Graph;

/// <summary>What the portal expects of a graph, whichever engine serves it.</summary>
[CollectionDefinition(nameof(GraphContract))]
public sealed class GraphContract : ICollectionFixture<GraphFixture>;
