using OtpNet;
using Xunit;

namespace MerajutASA.EndToEnd.Tests.Setting;

/// <summary>Somebody's authenticator app. A code works once (RFC 6238, 5.2), so that the next one may have to be waited for.</summary>
internal sealed class Authenticator(string key, long lastStep = 0)
{
    private const int StepSeconds = 30;

    private long _last = lastStep;

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>Enrolled a moment ago, with the code of that moment.</summary>
    public static Authenticator JustEnrolled(string key) => new(key, Now);

    public async Task<string> CodeAsync()
    {
        var step = Math.Max(_last + 1, Now);
        // The portal grants one step of grace to either side.
        while (step > Now + 1)
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        _last = step;
        return new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(step * StepSeconds).UtcDateTime);
    }

    /// <summary>A code that this authenticator would never show.</summary>
    public string WrongCode()
    {
        var totp = new Totp(Base32Encoding.ToBytes(key));
        var near = Enumerable.Range(-2, 5).Select(step => totp.ComputeTotp(DateTime.UtcNow.AddSeconds(step * StepSeconds)));
        return Enumerable.Range(0, 10).Select(digit => new string((char)('0' + digit), 6)).Except(near).First();
    }
}
