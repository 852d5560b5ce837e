using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>What the portal expects of a ClickHouse, whichever engine serves it.</summary>
[CollectionDefinition(nameof(ClickHouseContract))]
public sealed class ClickHouseContract : ICollectionFixture<ClickHouseFixture>;
