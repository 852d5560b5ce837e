using Microsoft.Extensions.Options;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Cache;

public sealed class CacheOptionsTests : CacheTest
{
    [Theory]
    [InlineData("127.0.0.1:6379")]
    [InlineData("127.0.0.1:6379,password=x")]
    [InlineData("127.0.0.1:6379,user=portal")]
    [InlineData("user=portal,password=x")]
    [InlineData("127.0.0.1:6379,user=portal,password=x,connectTimeout=soon")]
    public async Task A_connection_that_is_not_whole_stops_the_start(string connectionString)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => Process(connectionString).StartAsync(Cancellation));
        Assert.Contains("ConnectionStrings:redis", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_certificate_of_the_authority_stops_the_start()
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => Process(caFile: "/nowhere/ca.crt").StartAsync(Cancellation));
        Assert.Contains("/nowhere/ca.crt", fault.Message, StringComparison.Ordinal);
    }
}
