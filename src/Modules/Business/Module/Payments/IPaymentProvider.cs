namespace MerajutASA.Modules.Business.Payments;

/// <summary>Who takes the money: one of them is configured. It tells of payments by signed notifications, late, twice or out of order as may be.</summary>
internal interface IPaymentProvider
{
    /// <summary>Also the part of the address to which it sends.</summary>
    string Name { get; }

    /// <summary>Whether payments can be made by it here and now.</summary>
    bool IsOpen { get; }

    /// <summary>Where the payer is sent to pay.</summary>
    string PayAt(string reference);

    /// <summary>What a request says; null where its signature does not hold, or its time is too far off.</summary>
    /// <param name="signature">The header that holds the signature.</param>
    /// <param name="body">The bytes as they came: the signature is over these.</param>
    ProviderEvent? Read(string? signature, ReadOnlySpan<byte> body);
}
