using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace MerajutASA.Infrastructure.Cache;

/// <summary>Stops the start when Redis is not named, or would be reached without a user of its own and a password.</summary>
internal sealed class CacheOptionsCheck(IConfiguration configuration) : IValidateOptions<CacheOptions>
{
    public ValidateOptionsResult Validate(string? name, CacheOptions options)
    {
        if (options.CaFile.Length > 0 && !File.Exists(options.CaFile))
            return ValidateOptionsResult.Fail($"Merajut:Cache:CaFile: {options.CaFile} is not there.");
        if (configuration.GetConnectionString("redis") is not { Length: > 0 } text)
            return ValidateOptionsResult.Fail("ConnectionStrings:redis is not set.");
        try
        {
            var parsed = ConfigurationOptions.Parse(text);
            return string.IsNullOrEmpty(parsed.User) || string.IsNullOrEmpty(parsed.Password) || parsed.EndPoints.Count == 0
                ? ValidateOptionsResult.Fail("ConnectionStrings:redis must name an address, a user and a password: host:port,user=…,password=…")
                : ValidateOptionsResult.Success;
        }
        catch (ArgumentException fault)
        {
            return ValidateOptionsResult.Fail($"ConnectionStrings:redis: {fault.Message}");
        }
    }
}
