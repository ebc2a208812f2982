using System.Security.Cryptography;
using System.Text;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>A step from one version of the database to the next. Never changed once released: its hash is kept in the database.</summary>
/// <param name="Version">The version it leads to, from 1.</param>
/// <param name="Sql">The statements.</param>
internal sealed record Migration(int Version, string Sql)
{
    /// <summary>SHA-256 of the statements, lower-case hexadecimal.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
}
