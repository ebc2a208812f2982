namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>Keeps secrets out of what is sent.</summary>
internal static class Secrets
{
    private const string Masked = "***";
    private const string Scheme = "://";
    private static readonly string[] Names = ["Password", "Token", "Secret", "Key"];

    /// <summary>The value, or stars where the key says that it is secret, or where it is a command line.</summary>
    public static string Mask(string key, string value)
    {
        var name = key[(key.LastIndexOf(':') + 1)..];
        return value.Length > 0 && (Names.Any(secret => name.EndsWith(secret, StringComparison.OrdinalIgnoreCase)) || value.StartsWith("command:", StringComparison.Ordinal))
            ? Masked
            : Mask(value);
    }

    /// <summary>A text without the user and password of addresses in it.</summary>
    public static string Mask(string text)
    {
        for (var scheme = text.IndexOf(Scheme, StringComparison.Ordinal); scheme >= 0; scheme = text.IndexOf(Scheme, scheme + Scheme.Length, StringComparison.Ordinal))
        {
            var begin = scheme + Scheme.Length;
            var length = text.AsSpan(begin).IndexOfAny(" \t/");
            var at = (length < 0 ? text.AsSpan(begin) : text.AsSpan(begin, length)).LastIndexOf('@');
            text = at < 0 ? text : string.Concat(text.AsSpan(0, begin), Masked, text.AsSpan(begin + at));
        }

        return text;
    }
}
